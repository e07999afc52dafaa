'use client';

import { type InfiniteData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { byCursor } from '@/api/paging';
import { invalidate, queryClient } from '@/api/query-client';
import { hold, release } from '@/lib/held-actions';
import { closeNotice, notifyError, notifyUndoable } from '@/lib/notify';
import { useHiddenStore } from '@/stores/hidden-store';

const undoWindow = 8_000;
const pollInterval = 1_000;

interface Named {
  id: string;
  name: string;
}

interface Page<TItem> {
  items: TItem[];
  nextCursor: string | null;
}

/** Where the query cache has a resource. */
interface Shown {
  /** The beginning of its keys. */
  key: string;
  /** The beginnings of the keys of what else shows it. */
  shownIn?: readonly string[];
}

/** How the API serves one resource: what lists show of it, the whole of it, and what it is made of. */
export interface CrudOps<TItem extends Named, T, TCreate, TUpdate> extends Shown {
  list: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<TItem>>;
  get: (id: string, signal: AbortSignal) => Promise<T>;
  create: (body: TCreate) => Promise<T>;
  update: (id: string, change: TUpdate) => Promise<T>;
  /** Sent also when the page is left. */
  remove: (id: string) => Promise<unknown>;
  /** Whether the server is still at work on it; then the list is asked for again until it is done. */
  isUnsettled?: (item: TItem) => boolean;
}

interface PrimaryOps<TItem extends Named, T, TCreate, TUpdate> extends CrudOps<TItem, T, TCreate, TUpdate> {
  /** Shown at once, and so sent also when the page is left. */
  setPrimary: (id: string) => Promise<T>;
  /** What the one is called that is meant where none is named. */
  rank?: string;
}

/** A list that shows changes at once and takes them back when the server refuses; deletions can be undone. */
export function useCrud<TItem extends Named, T, TCreate, TUpdate extends object>(
  ops: CrudOps<TItem, T, TCreate, TUpdate>,
) {
  const hiddenIds = useHiddenStore((state) => state.ids);
  const query = useInfiniteQuery({
    queryKey: [ops.key, 'list'],
    queryFn: ({ pageParam, signal }) => ops.list(pageParam, signal),
    ...byCursor,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ items }) => items.some((item) => ops.isUnsettled?.(item))) ? pollInterval : false,
  });
  const items = query.data?.pages.flatMap((page) => page.items).filter(({ id }) => !hiddenIds.includes(id)) ?? [];

  return {
    query,
    items,
    isEmpty: query.data !== undefined && items.length === 0,
    createItem: (body: TCreate) => ops.create(body).then(() => refresh(ops)),
    updateItem: (id: string, change: TUpdate) =>
      changeAtOnce<TItem>(
        ops,
        (item) => (item.id === id ? { ...item, ...change } : item),
        () => ops.update(id, change),
      ),
    deleteItem: (item: TItem, consequence = '') => deleteUndoably(item, consequence, ops),
  };
}

/** The same for what has one primary item while there are any. */
export function usePrimaryCrud<TItem extends Named & { isPrimary: boolean }, T, TCreate, TUpdate extends object>(
  ops: PrimaryOps<TItem, T, TCreate, TUpdate>,
) {
  const { items: listed, deleteItem, ...crud } = useCrud(ops);
  const { rank = 'primary' } = ops;
  // As on the server, the newest takes the place of one that is deleted.
  const primary = listed.find(({ isPrimary }) => isPrimary) ?? listed[0];

  return {
    ...crud,
    items: listed.map((item) => ({ ...item, isPrimary: item.id === primary?.id })),
    deleteItem: (item: TItem) => {
      const heir = item.isPrimary && listed.find(({ id }) => id !== item.id);
      deleteItem(item, heir ? ` “${heir.name}” is ${rank} now.` : '');
    },
    setPrimary: ({ id, name }: TItem) =>
      changeAtOnce<TItem>(
        ops,
        (item) => ({ ...item, isPrimary: item.id === id }),
        () => ops.setPrimary(id),
      ).catch((error) => notifyError(`“${name}” was not made ${rank}`, error)),
  };
}

/** The whole of one item, for who changes it: never as it was before. */
export function useCrudItem<TItem extends Named, T, TCreate, TUpdate>(
  { key, get }: CrudOps<TItem, T, TCreate, TUpdate>,
  id: string | null,
) {
  return useQuery({
    queryKey: [key, 'detail', id],
    queryFn: ({ signal }) => get(id ?? '', signal),
    enabled: id !== null,
    staleTime: 0,
    gcTime: 0,
  });
}

async function changeAtOnce<TItem>(ops: Shown, change: (item: TItem) => TItem, send: () => Promise<unknown>) {
  const listKey = [ops.key, 'list'];
  await queryClient.cancelQueries({ queryKey: listKey });
  const before = queryClient.getQueryData<InfiniteData<Page<TItem>>>(listKey);
  if (before !== undefined) {
    const pages = before.pages.map((page) => ({ ...page, items: page.items.map(change) }));
    queryClient.setQueryData(listKey, { ...before, pages });
  }
  try {
    await send();
  } catch (error) {
    queryClient.setQueryData(listKey, before);
    throw error;
  }
  await refresh(ops);
}

/** The list forgets it at once; the server hears of it when the time to undo is over. */
function deleteUndoably<TItem extends Named, T, TCreate, TUpdate>(
  { id, name }: TItem,
  consequence: string,
  ops: CrudOps<TItem, T, TCreate, TUpdate>,
) {
  const { hide, reveal } = useHiddenStore.getState();
  const noticeId = `deleted-${id}`;

  const deleteNow = () =>
    ops
      .remove(id)
      .catch((error) => notifyError(`“${name}” was not deleted`, error))
      .then(() => refresh(ops))
      .finally(() => reveal(id))
      .finally(() => closeNotice(noticeId));

  hide(id);
  hold(id, deleteNow, undoWindow);
  notifyUndoable(noticeId, `“${name}” deleted.${consequence}`, () => {
    closeNotice(noticeId);
    if (release(id)) reveal(id);
  });
}

async function refresh({ key, shownIn = [] }: Shown): Promise<void> {
  await Promise.all([key, ...shownIn].map((shown) => invalidate([shown])));
}
