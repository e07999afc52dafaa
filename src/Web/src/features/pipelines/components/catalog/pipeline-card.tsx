import { IconCalendarRepeat, IconMessageChatbot, IconWebhook } from '@tabler/icons-react';
import Link from 'next/link';
import type { PipelineDto } from '@/api/gen/types.gen';
import { Badge } from '@/components/ui/badge';
import { readableName } from '@/lib/readable-name';
import { routes } from '@/lib/routes';
import classes from './pipeline-card.module.css';

const doors = {
  agent: { Icon: IconMessageChatbot, text: 'The assistant can run it' },
  schedule: { Icon: IconCalendarRepeat, text: 'It can run on a schedule' },
  webhook: { Icon: IconWebhook, text: 'Other systems can start it' },
};

export function PipelineCard({ pipeline }: { pipeline: PipelineDto }) {
  const { name, title, description, area, tags, sources, hasSideEffects } = pipeline;
  const isForPeople = sources.includes('api');

  return (
    <li className={classes.card}>
      <h3 className={classes.title}>{isForPeople ? <Link href={routes.startPipeline(name)}>{title}</Link> : title}</h3>
      <p className={classes.description}>{description}</p>
      <div className={classes.facts}>
        <Badge>{readableName(area)}</Badge>
        {tags.map((tag) => (
          <Badge key={tag} tone="neutral">
            {tag}
          </Badge>
        ))}
        {hasSideEffects && <Badge tone="warning">Changes things</Badge>}
        <span className={classes.doors}>
          {Object.entries(doors)
            .filter(([door]) => sources.includes(door))
            .map(([door, { Icon, text }]) => (
              <span key={door} title={text}>
                <Icon size={17} aria-hidden="true" />
                <span className="visually-hidden">{text}</span>
              </span>
            ))}
        </span>
      </div>
    </li>
  );
}
