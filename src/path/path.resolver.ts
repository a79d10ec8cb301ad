import { Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { PathsArgs } from './path.args.js';
import { PathResult } from './path.type.js';

@Resolver()
export class PathResolver {
  @Extensions({
    volatile: ({ searchStatus }: PathResult) => searchStatus === 'TIME_LIMIT' || searchStatus === 'LENGTH_LIMIT',
  })
  @Query(() => PathResult, { description: 'Ways from any of `from` to any of `to`, best first.' })
  paths(@Args(() => PathsArgs) args: PathsArgs, @Ctx() { paths }: Context): Promise<PathResult> {
    return paths.paths(args);
  }
}
