import {Entity} from "typeorm"
