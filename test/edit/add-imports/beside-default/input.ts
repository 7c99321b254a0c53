import orm, { Entity } from 'typeorm';
