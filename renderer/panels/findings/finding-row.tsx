/** One finding of the list: the words in their place, what is amiss, and what can be done. */
import { Ellipsis } from 'lucide-react';
import { memo } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useDesk } from '../../desk/context.tsx';
import {
  allowWords,
  explainRule,
  fixFinding,
  goToFinding,
  ignoreFinding,
  isWording,
  switchRule,
  switchRuleHere,
} from '../../desk/finding-deeds.ts';
import type { PlacedFinding } from '../../proofread/protocol.ts';
import { words } from '../../words.ts';
import { offerWords } from './offer.ts';

/** Of long words the start and the end are shown. */
const LONG = 36;

function shortened(text: string): string {
  return text.length > LONG ? `${text.slice(0, LONG - 8)}…${text.slice(-6)}` : text;
}

export function WordsAround({ finding }: { readonly finding: PlacedFinding }) {
  const { before, text, after } = finding;
  return (
    <span className="finding-words">
      {before}
      <mark>{text === '' ? '‸' : shortened(text)}</mark>
      {after}
    </span>
  );
}

interface RowProps {
  readonly finding: PlacedFinding;
  /** Its buttons are reached by Tab. */
  readonly active: boolean;
  readonly readOnly: boolean;
}

export function MoreMenu({ finding, tabbed }: { readonly finding: PlacedFinding; readonly tabbed: boolean }) {
  const desk = useDesk();
  const { findings } = words;
  const { rule, text } = finding;
  return (
    <MenuTrigger>
      <Button className="finding-more" aria-label={findings.more} excludeFromTabOrder={!tabbed}>
        <Ellipsis className="icon" aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={findings.more}>
          {isWording(finding) && (
            <MenuItem className="menu-item" onAction={() => void allowWords(desk, { rule, text })}>
              {findings.allow(text)}
            </MenuItem>
          )}
          <MenuItem className="menu-item" onAction={() => switchRuleHere(desk, rule, false)}>
            {findings.offPaper}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => void switchRule(desk, rule, false)}>
            {findings.offMachine}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Drawn again only where the finding itself is another: with every answer the list is. */
export const FindingRow = memo(({ finding, active, readOnly }: RowProps) => {
  const desk = useDesk();
  const { findings } = words;
  const offer = offerWords(finding);
  const tab = { excludeFromTabOrder: !active };
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the row itself takes Enter */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row holds the focus */}
      {/* biome-ignore lint/a11y/useSemanticElements: a table's cells are no list */}
      <div role="gridcell" className="finding-cell" onClick={() => goToFinding(desk, finding)}>
        <WordsAround finding={finding} />
        <span className="finding-message">{finding.message}</span>
      </div>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row holds the focus */}
      {/* biome-ignore lint/a11y/useSemanticElements: a table's cells are no list */}
      <div role="gridcell" className="finding-deeds">
        {offer !== null && (
          <Button
            className="finding-deed fix"
            aria-label={words.findings.named(findings.fix, offer)}
            isDisabled={readOnly}
            onPress={() => void fixFinding(desk, finding)}
            {...tab}
          >
            {offer}
          </Button>
        )}
        <span className="spring" />
        <Button className="finding-deed" isDisabled={readOnly} onPress={() => ignoreFinding(desk, finding)} {...tab}>
          {findings.ignore}
        </Button>
        <Button className="finding-deed" onPress={() => void explainRule(desk, finding.rule)} {...tab}>
          {findings.why}
        </Button>
        <MoreMenu finding={finding} tabbed={active} />
      </div>
    </>
  );
});
