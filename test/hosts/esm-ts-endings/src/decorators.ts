export const Auth =
  (_roles: string[]): MethodDecorator =>
  () => {};
