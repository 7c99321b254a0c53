export class Environment { static 'ENCRYPTION_KEY' = 1 }
