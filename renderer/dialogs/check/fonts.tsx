/** 字体: what the Word file asks for, whether this machine has it, what stands in; and the unit's own. */
import type { FontCheck } from '../../../document/layout/font-report.ts';
import type { ReportFacts } from '../../../electron/contract/facts.ts';
import { ownFontWords } from '../../../electron/words/fonts.ts';
import { words } from '../../words.ts';

/** The name under which people know a family, where it is one of ours. */
export function familyName(family: string): string {
  const shipped: Readonly<Record<string, string>> = words.check.shipped;
  return shipped[family] ?? family;
}

function FontRow({ check }: { readonly check: FontCheck }) {
  const { check: says } = words;
  const { asked, installed, drawnBy, characters, use } = check;
  return (
    <tr>
      <th scope="row">{says.uses[use]}</th>
      <td>{asked}</td>
      <td className={installed ? '' : 'lacking'}>{installed ? says.installed : says.notInstalled}</td>
      <td>{says.drawn(drawnBy.origin, familyName(drawnBy.family))}</td>
      {/* What stands in a page number differs from page to page. */}
      <td className="figure">{use === 'song' ? '' : characters}</td>
    </tr>
  );
}

export function FontTable({ fonts }: Pick<ReportFacts, 'fonts'>) {
  const { columns } = words.check;
  return (
    <table className="check-table">
      <thead>
        <tr>
          <th scope="col">{columns.use}</th>
          <th scope="col">{columns.asked}</th>
          <th scope="col">{columns.machine}</th>
          <th scope="col">{columns.drawn}</th>
          <th scope="col" className="figure">
            {columns.characters}
          </th>
        </tr>
      </thead>
      <tbody>
        {fonts.map((check) => (
          <FontRow key={check.use} check={check} />
        ))}
      </tbody>
    </table>
  );
}

export function OwnFonts({ folder, used, refused }: ReportFacts['ownFonts']) {
  const { own } = words.check;
  return (
    <div className="own-fonts">
      <p className="hint">{own.where}</p>
      <p className="own-folder">{folder}</p>
      <ul>
        {used.map(({ name, family }) => (
          <li key={name}>{own.used(name, family)}</li>
        ))}
        {refused.map(({ name, fault }) => (
          <li key={name} className="lacking">
            {ownFontWords(name, fault)}
          </li>
        ))}
      </ul>
    </div>
  );
}
