import { frClient } from './client.ts';
import { frCommon } from './common.ts';
import { frDashboard } from './dashboard.ts';
import { frDeliverables } from './deliverables.ts';
import { frField } from './field.ts';
import { frFollowUp } from './follow-up.ts';
import { frGrid } from './grid.ts';
import { frHome } from './home.ts';
import { frImpacts } from './impacts.ts';
import { frImports } from './imports.ts';
import { frInfluence } from './influence.ts';
import { frOrganisation } from './organisation.ts';
import { frPlan } from './plan.ts';
import { frPreparation } from './preparation.ts';
import { frRegisters } from './registers.ts';
import { frReturns } from './returns.ts';
import { frSharing } from './sharing.ts';
import { frShell } from './shell.ts';
import { frWatched } from './watched.ts';

export const frScreens = {
  common: frCommon,
  shell: frShell,
  home: frHome,
  dashboard: frDashboard,
  client: frClient,
  organisation: frOrganisation,
  grid: frGrid,
  imports: frImports,
  field: frField,
  impacts: frImpacts,
  influence: frInfluence,
  plan: frPlan,
  followUp: frFollowUp,
  deliverables: frDeliverables,
  returns: frReturns,
  sharing: frSharing,
  watched: frWatched,
  preparation: frPreparation,
  registers: frRegisters,
} as const;
