declare module 'x' {}
  export class Environment {
    a = 1
  }
