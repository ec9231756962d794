/** 工具栏: what is done most, one press away. */
import {
  FileDown,
  FileText,
  FolderOpen,
  type LucideIcon,
  PanelLeft,
  PanelRight,
  Plus,
  Printer,
  Redo2,
  Save,
  Undo2,
} from 'lucide-react';
import { Button, Group, Separator, ToggleButton, Toolbar, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { CommandId } from '../../electron/contract/menu.ts';
import { commandOf, runCommand } from '../commands.ts';
import { useDesk, useEnabled } from '../desk/context.tsx';
import { keyLabel } from '../keys.ts';
import { words } from '../words.ts';
import { onMac } from './platform.ts';
import { StyleBox } from './style-box.tsx';

interface CommandButtonProps {
  readonly command: CommandId;
  readonly name: string;
  readonly icon: LucideIcon;
  /** `icon` buttons are known by their picture; their name is for screen readers and the tooltip. */
  readonly shows: 'icon' | 'icon and name';
}

function CommandButton({ command, name, icon: Icon, shows }: CommandButtonProps) {
  const desk = useDesk();
  const { key } = commandOf(command);
  return (
    <TooltipTrigger delay={600}>
      <Button
        className="tool"
        aria-label={name}
        isDisabled={!useEnabled(command)}
        // One goes on writing after a click; the keyboard reaches the button by Tab, and the command by its key.
        preventFocusOnPress
        onPress={() => runCommand(desk, command)}
      >
        <Icon className="icon" aria-hidden />
        {shows === 'icon and name' && <span>{name}</span>}
      </Button>
      <Tooltip className="tooltip">
        {name}
        {key !== null && <kbd>{keyLabel(key, onMac)}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}

interface PaneButtonProps {
  readonly name: string;
  readonly icon: LucideIcon;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

function PaneButton({ name, icon: Icon, open, onToggle }: PaneButtonProps) {
  return (
    <TooltipTrigger delay={600}>
      <ToggleButton className="tool pane-tool" aria-label={name} isSelected={open} onChange={onToggle}>
        <Icon className="icon" aria-hidden />
      </ToggleButton>
      <Tooltip className="tooltip">{name}</Tooltip>
    </TooltipTrigger>
  );
}

const Bar = () => <Separator className="tool-bar-mark" orientation="vertical" />;

export interface Panes {
  readonly outline: boolean;
  readonly assistant: boolean;
}

interface ToolBarProps {
  readonly panes: Panes;
  readonly onPanes: (panes: Panes) => void;
}

export function ToolBar({ panes, onPanes }: ToolBarProps) {
  const { toolbar } = words;
  const both = 'icon and name';
  return (
    <Toolbar className="tool-bar" aria-label={toolbar.label}>
      <PaneButton
        name={toolbar.outline}
        icon={PanelLeft}
        open={panes.outline}
        onToggle={(outline) => onPanes({ ...panes, outline })}
      />
      <Bar />
      <Group className="tools">
        <CommandButton command="new" name={toolbar.new} icon={Plus} shows={both} />
        <CommandButton command="open" name={toolbar.open} icon={FolderOpen} shows={both} />
        <CommandButton command="save" name={toolbar.save} icon={Save} shows={both} />
      </Group>
      <Bar />
      <Group className="tools">
        <CommandButton command="undo" name={toolbar.undo} icon={Undo2} shows="icon" />
        <CommandButton command="redo" name={toolbar.redo} icon={Redo2} shows="icon" />
      </Group>
      <Bar />
      <StyleBox />
      <span className="spring" />
      <Group className="tools">
        <CommandButton command="preview" name={toolbar.preview} icon={Printer} shows="icon" />
        <CommandButton command="exportDocx" name={toolbar.exportDocx} icon={FileText} shows={both} />
        <CommandButton command="exportPdf" name={toolbar.exportPdf} icon={FileDown} shows={both} />
      </Group>
      <Bar />
      <PaneButton
        name={toolbar.assistant}
        icon={PanelRight}
        open={panes.assistant}
        onToggle={(assistant) => onPanes({ ...panes, assistant })}
      />
    </Toolbar>
  );
}
