import { useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { listModels } from '@/api/gen/sdk.gen';

/** The models on offer and the one in use: the person's choice while it exists, else the server's default. */
export function useModels() {
  const [chosenId, choose] = useLocalStorage<string | null>({ key: 'chat-model', defaultValue: null });
  const { data } = useQuery({ queryKey: ['models'], queryFn: ({ signal }) => listModels({ signal }) });

  const models = data?.items ?? [];
  const chosen = models.find(({ id }) => id === chosenId);
  const model = chosen ?? models.find(({ isDefault }) => isDefault) ?? models[0] ?? null;
  return { models, model, choose };
}
