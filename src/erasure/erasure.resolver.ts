import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { ErasePersonInput } from './erasure.input.js';
import { ErasePersonPayload } from './erasure.type.js';

@Resolver()
export class ErasureResolver {
  @Extensions({ role: 'ADMINISTRATOR' })
  @Mutation(() => ErasePersonPayload, {
    description:
      'Takes a person’s data out of the graph and its history for good: the one exception to that nothing is overwritten.',
  })
  erasePerson(
    @Arg('input', () => ErasePersonInput, { description: 'Whose data, and why.' }) input: ErasePersonInput,
    @Ctx() { erasure }: Context,
  ): Promise<ErasePersonPayload> {
    return erasure.erasePerson(input);
  }
}
