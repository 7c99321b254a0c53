import { DefaultNamingStrategy } from "typeorm";

export class CustomNamingStrategy extends DefaultNamingStrategy {}
