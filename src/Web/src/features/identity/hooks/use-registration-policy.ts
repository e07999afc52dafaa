'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { changeRegistrationPolicy, getRegistrationPolicy } from '@/api/gen/sdk.gen';
import { queryClient } from '@/api/query-client';
import { notifyDone } from '@/lib/notify';

const policyKey = ['admin', 'registration'] as const;

export function useRegistrationPolicy() {
  return useQuery({
    queryKey: policyKey,
    queryFn: ({ signal }) => getRegistrationPolicy({ signal }),
  });
}

export function useChangeRegistration() {
  return useMutation({
    mutationFn: (open: boolean) => changeRegistrationPolicy({ body: { open } }),
    onSuccess: (policy) => {
      queryClient.setQueryData(policyKey, policy);
      notifyDone(policy.open ? 'Everybody can make an account' : 'New accounts take an invitation');
    },
  });
}
