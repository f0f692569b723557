import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OwnLists, Profile } from '../../contract/subjects/profile-contract.ts';
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

const ownLists = ['profile', 'lists'];

/** The lists that the person made their own; undefined until they have come. */
export function useOwnLists(): OwnLists | undefined {
  const { client } = useHost();
  return useQuery({ queryKey: ownLists, queryFn: () => client.profile.lists({}) }).data;
}

/** Replaces some of the lists; the screen has them at once, and the former ones again when they cannot be kept. */
export function useWriteOwnLists() {
  const { client } = useHost();
  const cache = useQueryClient();
  return useMutation({
    scope: { id: 'own-lists' },
    mutationFn: (lists: Partial<OwnLists>) => client.profile.writeLists(lists),
    onMutate: (lists) => {
      const former = cache.getQueryData<OwnLists>(ownLists);
      if (former) cache.setQueryData<OwnLists>(ownLists, { ...former, ...lists });
      return { former };
    },
    onError: (_, __, kept) => {
      if (kept?.former) cache.setQueryData(ownLists, kept.former);
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
