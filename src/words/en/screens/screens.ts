import type { frScreens } from '../../fr/screens/screens.ts';
import type { SameShape } from '../../screen-words.ts';
import { enClient } from './client.ts';
import { enCommon } from './common.ts';
import { enDashboard } from './dashboard.ts';
import { enDeliverables } from './deliverables.ts';
import { enField } from './field.ts';
import { enFollowUp } from './follow-up.ts';
import { enGrid } from './grid.ts';
import { enHome } from './home.ts';
import { enImpacts } from './impacts.ts';
import { enImports } from './imports.ts';
import { enInfluence } from './influence.ts';
import { enOrganisation } from './organisation.ts';
import { enPlan } from './plan.ts';
import { enPreparation } from './preparation.ts';
import { enRegisters } from './registers.ts';
import { enReturns } from './returns.ts';
import { enSharing } from './sharing.ts';
import { enShell } from './shell.ts';
import { enWatched } from './watched.ts';

export const enScreens: SameShape<typeof frScreens> = {
  common: enCommon,
  shell: enShell,
  home: enHome,
  dashboard: enDashboard,
  client: enClient,
  organisation: enOrganisation,
  grid: enGrid,
  imports: enImports,
  field: enField,
  impacts: enImpacts,
  influence: enInfluence,
  plan: enPlan,
  followUp: enFollowUp,
  deliverables: enDeliverables,
  returns: enReturns,
  sharing: enSharing,
  watched: enWatched,
  preparation: enPreparation,
  registers: enRegisters,
};
