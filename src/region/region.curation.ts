import { Arg, Ctx, Extensions, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { ChangePayload } from '../curation/payload.type.js';
import { names } from '../curation/said.js';
import { isGone, isNew, isOtherwise } from '../curation/wish.js';
import { CreateRegionInput, RetractRegionInput, UpdateRegionInput } from './region.input.js';
import { Region } from './region.type.js';

@ObjectType({ description: 'What became of a change of a region.' })
export class RegionPayload extends ChangePayload {
  @Field(() => Region, {
    nullable: true,
    description: 'The region as it is now; null if nothing was changed, or it is gone.',
  })
  region(@Ctx() { regions }: Context): Promise<Region | null> | null {
    return this.changeId === null || this.id === null ? null : regions.find(this.id);
  }
}

@Resolver()
export class RegionCuration {
  @Extensions({ role: 'CURATOR' })
  @Mutation(() => RegionPayload, { description: 'Adds a region to the tree of regions.' })
  createRegion(
    @Arg('input', () => CreateRegionInput, { description: 'What is to be written.' }) input: CreateRegionInput,
    @Ctx() { curation }: Context,
  ): Promise<RegionPayload> {
    return curation.change(RegionPayload, 'createRegion', input, isNew('regions', input.id, said(input)));
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => RegionPayload, { description: 'Changes what is said of a region.' })
  updateRegion(
    @Arg('input', () => UpdateRegionInput, { description: 'What is to be written.' }) input: UpdateRegionInput,
    @Ctx() { curation }: Context,
  ): Promise<RegionPayload> {
    return curation.change(RegionPayload, 'updateRegion', input, isOtherwise('regions', input, said(input)));
  }

  @Extensions({ role: 'CURATOR' })
  @Mutation(() => RegionPayload, { description: 'Takes a region back, once nothing is in it.' })
  retractRegion(
    @Arg('input', () => RetractRegionInput, { description: 'What is to be written.' }) input: RetractRegionInput,
    @Ctx() { curation }: Context,
  ): Promise<RegionPayload> {
    return curation.change(RegionPayload, 'retractRegion', input, isGone('regions', input));
  }
}

function said(input: Omit<UpdateRegionInput, keyof RetractRegionInput>) {
  const { code, parent, level, latitude, longitude } = input;
  return { code, parent, level, latitude, longitude, names: names(input.names) };
}
