import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useFragment } from '@/hooks/use-fragment';

it('takes what stands behind the # out of the address, and keeps it', () => {
  window.history.replaceState(null, '', '/reset-password#token=secret');

  const { result } = renderHook(() => useFragment());

  expect(result.current?.get('token')).toBe('secret');
  expect(window.location.href).not.toContain('#');
});

it('notices another link that is opened in the same page', () => {
  window.history.replaceState(null, '', '/reset-password#token=old');
  const { result } = renderHook(() => useFragment());

  act(() => {
    window.history.replaceState(null, '', '/reset-password#token=new');
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  });

  expect(result.current?.get('token')).toBe('new');
});

it('says that there is nothing', () => {
  window.history.replaceState(null, '', '/verify-email');

  const { result } = renderHook(() => useFragment());

  expect([...(result.current ?? ['unknown'])]).toEqual([]);
});
