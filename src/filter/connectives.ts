import { type ClassType, Field } from 'type-graphql';

type Self = () => ClassType<object>;

/** Declares the field AND of a filter input. */
export const And = (self: Self): PropertyDecorator & MethodDecorator =>
  Field(() => [self()], { nullable: true, description: 'All of these hold.' });

/** Declares the field OR of a filter input. */
export const Or = (self: Self): PropertyDecorator & MethodDecorator =>
  Field(() => [self()], { nullable: true, description: 'At least one of these holds; an empty list fits nothing.' });

/** Declares the field NOT of a filter input. */
export const Not = (self: Self): PropertyDecorator & MethodDecorator =>
  Field(self, { nullable: true, description: 'This does not hold.' });
