import {Column, Entity} from "typeorm"
