using System.Text.RegularExpressions;
using AssistantPlatform.Application.Common;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Primitives;
using Microsoft.OpenApi;

namespace AssistantPlatform.Api.Common;

/// <summary>Routes whose requests can be repeated under a key without being done twice.</summary>
internal static partial class IdempotentRoutes
{
    private const string Header = "Idempotency-Key";

    /// <summary>Takes a key for the command behind the route, which says <see cref="IIdempotent"/>.</summary>
    public static RouteHandlerBuilder Idempotent(this RouteHandlerBuilder route) =>
        route.WithMetadata(new TakesIdempotencyKey()).AddEndpointFilter(NoteKeyAsync).ProducesProblem(400).ProducesProblem(409);

    public static Task ShowKey(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<TakesIdempotencyKey>().Any())
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = Header,
                In = ParameterLocation.Header,
                Description = "A new UUID, say. Under one key it is done once, and for a day answered alike when asked again.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = IdempotencyKey.MaxLength },
            });
        }

        return Task.CompletedTask;
    }

    private static ValueTask<object?> NoteKeyAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        if (context.Request.Headers.TryGetValue(Header, out var header))
        {
            if (Parse(header) is not { } key)
            {
                return ValueTask.FromResult<object?>(CommonErrors.IdempotencyKeyInvalid.ToProblem(context));
            }

            context.RequestServices.GetRequiredService<IdempotencyKey>().Use(key);
        }

        return next(invocation);
    }

    /// <summary>In quotes, as structured fields have strings, or plain.</summary>
    private static string? Parse(StringValues header)
    {
        var text = header is [{ } only] ? only : "";
        var key = text is ['"', .. var quoted, '"'] ? quoted : text;
        return key.Length <= IdempotencyKey.MaxLength && Form().IsMatch(key) ? key : null;
    }

    [GeneratedRegex(@"\A[!#-\[\]-~]+\z")]
    private static partial Regex Form();

    private sealed record TakesIdempotencyKey;
}
