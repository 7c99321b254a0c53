import { Column, type Entity, In } from 'typeorm';
