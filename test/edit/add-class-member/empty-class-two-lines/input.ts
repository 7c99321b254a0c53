export default class Environment {
}

foo();
