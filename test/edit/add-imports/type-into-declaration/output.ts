import { type Column, Entity } from 'typeorm';
