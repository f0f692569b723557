import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Profile } from '../../contract/subjects/profile-contract.ts';
import type { ThreadEntity } from '../../domain/thread/thread-links.ts';
import { useHost } from './context.tsx';

/** Who uses this machine; undefined until it has come. */
export function useProfile(): Profile | undefined {
  const { client } = useHost();
  return useQuery({ queryKey: ['profile'], queryFn: () => client.profile.read({}) }).data;
}

export function useWriteProfile() {
  const { client } = useHost();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (profile: Partial<Profile>) => client.profile.write(profile),
    onSuccess: (profile) => {
      cache.setQueryData(['profile'], profile);
    },
  });
}

/** The client file that is open: undefined until it is known, null when there is none. */
export function useOpenClient() {
  const { client } = useHost();
  return useQuery({ queryKey: ['client'], queryFn: () => client.clients.current({}) }).data;
}

export function useLogState() {
  const { client } = useHost();
  return useQuery({ queryKey: ['computed', 'log'], queryFn: () => client.log.state({}) }).data;
}

export function useThreadOverview() {
  const { client } = useHost();
  return useQuery({ queryKey: ['computed', 'thread'], queryFn: () => client.thread.overview({}) }).data;
}

export function useGaps() {
  const { client } = useHost();
  return useQuery({ queryKey: ['computed', 'gaps'], queryFn: () => client.thread.gaps({}) }).data;
}

export function useThreadAround(entity: ThreadEntity, id: string) {
  const { client } = useHost();
  return useQuery({
    queryKey: ['computed', 'around', entity, id],
    queryFn: () => client.thread.around({ entity, id }),
  }).data;
}
