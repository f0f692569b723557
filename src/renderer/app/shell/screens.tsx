import { lazy, type ComponentType, type ReactNode } from 'react';
import { Dashboard } from '../../features/dashboard/dashboard.tsx';
import type { Section } from '../route.ts';

/** A screen that is fetched when it is first shown: the first one is up sooner. */
function later<N extends string>(load: () => Promise<Record<N, () => ReactNode>>, name: N): ComponentType {
  return lazy(async () => {
    const { [name]: Screen } = await load();
    return { default: () => Screen() };
  });
}

/** The screen of each section. */
export const screens: Readonly<Record<Section, ComponentType>> = {
  dashboard: Dashboard,
  client: later(() => import('../../features/client/client-screen.tsx'), 'ClientScreen'),
  organisation: later(() => import('../../features/organisation/organisation-screen.tsx'), 'OrganisationScreen'),
  field: later(() => import('../../features/field/field-screen.tsx'), 'FieldScreen'),
  impacts: later(() => import('../../features/impacts/impacts-screen.tsx'), 'ImpactsScreen'),
  influence: later(() => import('../../features/influence/influence-screen.tsx'), 'InfluenceScreen'),
  plan: later(() => import('../../features/plan/plan-screen.tsx'), 'PlanScreen'),
  'follow-up': later(() => import('../../features/follow-up/follow-up-screen.tsx'), 'FollowUpScreen'),
  deliverables: later(() => import('../../features/deliverables/deliverables-screen.tsx'), 'DeliverablesScreen'),
  sharing: later(() => import('../../features/sharing/sharing-screen.tsx'), 'SharingScreen'),
};
