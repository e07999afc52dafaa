import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { toApiError } from '@/api/api-error';

const briefly = 4_000;

/** Errors stay until they are dismissed. */
export function notifyError(title: string, error: unknown) {
  const { message } = toApiError(error);
  notifications.show({ title, message, color: 'red', role: 'alert', autoClose: false });
}

export function notifyDone(message: string) {
  notifications.show({ message, role: 'status', autoClose: briefly, withCloseButton: false });
}

/** Offers to take an action back; whoever calls it closes it with closeNotice when the chance is over. */
export function notifyUndoable(id: string, message: string, onUndo: () => void) {
  notifications.show({
    id,
    role: 'status',
    autoClose: false,
    withCloseButton: false,
    message: (
      <span style={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 12 }}>
        {message}
        <Button size="sm" variant="light" onClick={onUndo} style={{ flex: 'none' }}>
          Undo
        </Button>
      </span>
    ),
  });
}

export function closeNotice(id: string) {
  notifications.hide(id);
}
