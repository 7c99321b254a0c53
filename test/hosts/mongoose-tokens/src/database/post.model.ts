import { Schema } from 'mongoose';

export const PostSchema = new Schema({ title: String }, { timestamps: true });
