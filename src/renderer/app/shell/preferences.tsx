import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons';
import { densities, themes } from '../../../contract/subjects/profile-contract.ts';
import { useProfile, useWriteProfile } from '../../api/queries.ts';
import { useOpenWatchedWords } from '../../ui/watched/open-watched-words.ts';
import { useReader } from '../reader.tsx';

/** Language, appearance and density, kept at once. */
export function PreferencesMenu() {
  const { words } = useReader();
  const profile = useProfile();
  const { mutate } = useWriteProfile();
  const openWatchedWords = useOpenWatchedWords();
  if (!profile) return null;
  return (
    <Menu
      checkedValues={{ language: [profile.language], theme: [profile.theme], density: [profile.density] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        mutate({ [name]: checkedItems.at(-1) });
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={words.shell.preferences} relationship="label">
          <Button appearance="subtle" icon={<SettingsRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{words.shell.language}</MenuGroupHeader>
            <MenuItemRadio name="language" value="fr">
              Français
            </MenuItemRadio>
            <MenuItemRadio name="language" value="en">
              English
            </MenuItemRadio>
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{words.shell.theme}</MenuGroupHeader>
            {themes.map((theme) => (
              <MenuItemRadio key={theme} name="theme" value={theme}>
                {words.shell.themes[theme]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{words.shell.density}</MenuGroupHeader>
            {densities.map((density) => (
              <MenuItemRadio key={density} name="density" value={density}>
                {words.shell.densities[density]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItem onClick={openWatchedWords}>{words.watched.title}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
