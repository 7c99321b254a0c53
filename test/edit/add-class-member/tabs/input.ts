import { IsString } from 'class-validator';

export class Environment {
	@IsString()
	DATABASE_URL!: string;
}
