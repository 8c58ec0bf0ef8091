import type { FastifySchemaCompiler } from "fastify";
import type { FastifySerializerCompiler } from "fastify/types/schema.js";
import type { TSchema } from "typebox";
import { Compile } from "typebox/compile";

const mostIssues = 20;

/** Checks what comes in, changing nothing: an unknown field is refused, a text is not made a number. */
export const checkRequests: FastifySchemaCompiler<TSchema> = ({ schema }) => {
  const validator = Compile(schema);
  return (value) => {
    if (validator.Check(value)) return { value };
    const issues = validator.Errors(value).slice(0, mostIssues);
    const error = new Error(`Malformed: ${issues.map(({ message }) => message).join("; ")}`);
    return { error: Object.assign(error, { validation: issues, statusCode: 400 }) };
  };
};

/** Checks what goes out: a reply with a field that its route does not name is a bug and stays here. */
export const checkReplies: FastifySerializerCompiler<TSchema> = ({ schema, url }) => {
  const validator = Compile(schema);
  return (reply) => {
    if (validator.Check(reply)) return JSON.stringify(reply);
    const [first] = validator.Errors(reply);
    throw new Error(`The reply of ${url} does not fit: ${first?.instancePath} ${first?.message}.`);
  };
};
