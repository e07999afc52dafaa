'use client';

import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useThemeStore } from '@/stores/theme-store';

const choices = [
  { scheme: 'light', label: 'Light', Icon: IconSun },
  { scheme: 'dark', label: 'Dark', Icon: IconMoon },
  { scheme: 'auto', label: 'Like the system', Icon: IconDeviceDesktop },
] as const;

export function ThemeToggle() {
  const { setColorScheme } = useMantineColorScheme();
  const chosen = useThemeStore(({ scheme }) => scheme);

  return (
    <Menu position="bottom-end" width={210}>
      <Menu.Target>
        <ActionIcon aria-label="Theme" title="Theme">
          <IconSun size={20} className="mantine-light-hidden" />
          <IconMoon size={20} className="mantine-dark-hidden" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ scheme, label, Icon }) => (
          <Menu.RadioItem
            key={scheme}
            value={scheme}
            checked={scheme === chosen}
            checkIcon={<IconCheck size={16} />}
            rightSection={<Icon size={18} />}
            closeMenuOnClick
            onChange={() => setColorScheme(scheme)}
          >
            {label}
          </Menu.RadioItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
