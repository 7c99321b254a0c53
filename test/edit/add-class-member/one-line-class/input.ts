class Environment { a = 1; }
