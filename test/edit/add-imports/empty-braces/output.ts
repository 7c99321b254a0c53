import {} from 'typeorm';
import { Column } from 'typeorm';
