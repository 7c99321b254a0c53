export class A {}

export class Environment {
  a = 1;
}

export class B {}
