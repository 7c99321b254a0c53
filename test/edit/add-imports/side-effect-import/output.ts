import 'typeorm';
import { Column } from 'typeorm';
