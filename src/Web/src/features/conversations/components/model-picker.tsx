import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import type { ModelDto } from '@/api/gen/types.gen';
import classes from './model-picker.module.css';

interface ModelPickerProps {
  models: ModelDto[];
  model: ModelDto | null;
  onChoose: (id: string) => void;
}

export function ModelPicker({ models, model, onChoose }: ModelPickerProps) {
  if (!model) return <span />;

  return (
    <Menu position="top-start" width={280}>
      <Menu.Target>
        <UnstyledButton className={classes.target}>
          <span className="visually-hidden">Model: </span>
          <span className={classes.name}>{model.name}</span>
          <ModelBadge model={model} />
          <IconChevronDown size={15} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {models.map((option) => (
          <Menu.RadioItem
            key={option.id}
            value={option.id}
            checked={option.id === model.id}
            checkIcon={<IconCheck size={16} />}
            closeMenuOnClick
            onChange={onChoose}
          >
            <span className={classes.option}>
              <span className={classes.name}>{option.name}</span>
              <ModelBadge model={option} />
            </span>
            <span className={classes.provider}>{option.provider}</span>
          </Menu.RadioItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function ModelBadge({ model: { isDemo, isDetected } }: { model: ModelDto }) {
  if (isDemo) return <span className={classes.badge}>Demo</span>;
  return isDetected ? <span className={classes.badge}>On this computer</span> : null;
}
