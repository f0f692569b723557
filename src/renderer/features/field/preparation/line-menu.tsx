import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreVerticalRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/reader.tsx';

interface LineMenuProps {
  readonly label: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly children?: ReactNode;
}

/** What can be done with a line. */
export function LineMenu({ label, isFirst, isLast, onMove, onRemove, children }: LineMenuProps) {
  const { preparation } = useReader().words;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreVerticalRegular />} aria-label={label} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            disabled={isFirst}
            onClick={() => {
              onMove(-1);
            }}
          >
            {preparation.moveUp}
          </MenuItem>
          <MenuItem
            disabled={isLast}
            onClick={() => {
              onMove(1);
            }}
          >
            {preparation.moveDown}
          </MenuItem>
          {children}
          <MenuItem onClick={onRemove}>{preparation.remove}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
