import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import type { AreaDto } from '@/api/gen/types.gen';
import { useDraftStore } from '@/stores/draft-store';
import classes from './model-picker.module.css';

/** Chooses what a new conversation is about, and with that what the assistant can do in it. */
export function AreaPicker({ areas }: { areas: readonly AreaDto[] }) {
  const chosen = useDraftStore(({ area }) => area);
  const { chooseArea } = useDraftStore.getState();
  const area = areas.find(({ name }) => name === chosen) ?? areas.find(({ isDefault }) => isDefault);

  return (
    <Menu position="top-start" width={280}>
      <Menu.Target>
        <UnstyledButton className={classes.target}>
          <span className="visually-hidden">Area: </span>
          <span className={classes.name}>{area?.title}</span>
          <IconChevronDown size={15} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {areas.map(({ name, title, description }) => (
          <Menu.RadioItem
            key={name}
            value={name}
            checked={name === area?.name}
            checkIcon={<IconCheck size={16} />}
            closeMenuOnClick
            onChange={chooseArea}
          >
            <span className={classes.option}>{title}</span>
            <span className={classes.provider}>{description}</span>
          </Menu.RadioItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
