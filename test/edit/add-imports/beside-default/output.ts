import orm, { Column, Entity } from 'typeorm';
