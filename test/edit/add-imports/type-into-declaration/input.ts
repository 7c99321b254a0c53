import { Entity } from 'typeorm';
