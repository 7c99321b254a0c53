export class Environment {
  a = ;
}
