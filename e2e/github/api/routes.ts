import type { Artifacts } from '../results.ts';
import { actionsRoutes } from './actions.ts';
import { appRoutes } from './apps.ts';
import { checkRoutes } from './checks.ts';
import { commentRoutes } from './comments.ts';
import { contentRoutes } from './contents.ts';
import { pullRoutes } from './pulls.ts';
import { repositoryRoutes } from './repository.ts';
import type { Route } from './route.ts';

/** Everything that the local GitHub answers; what GitHub has beside it, the product does not call. */
export function allRoutes(artifacts: Artifacts): readonly Route[] {
  return [
    // Before the route of a commit, whose name may have slashes and so takes in what follows it.
    ...checkRoutes,
    ...repositoryRoutes,
    ...contentRoutes,
    ...pullRoutes,
    ...commentRoutes,
    ...actionsRoutes(artifacts),
    ...appRoutes,
  ];
}
