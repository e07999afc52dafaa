import { useEffect, useRef } from 'react';
import classes from './palette.module.css';
import type { Destination } from './palette-destinations';

interface PaletteGroupsProps {
  id: string;
  destinations: readonly Destination[];
  current: Destination | undefined;
  onChoose: (destination: Destination) => void;
}

export function PaletteGroups({ id, destinations, current, onChoose }: PaletteGroupsProps) {
  const list = useRef<HTMLDivElement>(null);
  const groups = [...new Set(destinations.map(({ group }) => group))];

  useEffect(() => {
    if (current) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <div ref={list} id={id} role="listbox" aria-label="Results" tabIndex={-1} className={classes.list}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
        <div key={group} role="group" aria-label={group}>
          <div className={classes.group} aria-hidden="true">
            {group}
          </div>
          {destinations
            .filter((destination) => destination.group === group)
            .map((destination) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox hears the keys
              <div
                key={destination.id}
                id={`${id}-${destination.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={destination === current}
                className={classes.option}
                onClick={() => onChoose(destination)}
              >
                <span className={classes.title}>{destination.title}</span>
                <span className={classes.detail}>{destination.detail}</span>
              </div>
            ))}
        </div>
      ))}
    </div>
  );
}
