using System.Text.Json.Nodes;
using AssistantPlatform.Application.Webhooks;
using MediatR;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace AssistantPlatform.Api.Common;

/// <summary>Shows what webhooks are sent, so that generated clients have types of the events.</summary>
internal static class OpenApiWebhooks
{
    private static readonly (string Name, string Description)[] Headers =
    [
        ("webhook-id", "The same each time a message is sent."),
        ("webhook-timestamp", "When it was sent: seconds since 1970."),
        ("webhook-signature", "As Standard Webhooks has it; two of them, with a space between, while a secret is rotated."),
    ];

    public static async Task ShowEvents(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        await using var scope = context.ApplicationServices.CreateAsyncScope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        var types = await mediator.Send(new ListEventTypes(), cancellationToken);
        document.Webhooks = new Dictionary<string, IOpenApiPathItem>();
        foreach (var type in types.Value.Items)
        {
            var schema = $"{NameOf(type)}Event";
            document.AddComponent(schema, SchemaOf(type, document));
            document.Webhooks.Add(type.Name, new OpenApiPathItem
            {
                Operations = new Dictionary<HttpMethod, OpenApiOperation>
                {
                    [HttpMethod.Post] = OperationOf(type, new OpenApiSchemaReference(schema, document)),
                },
            });
        }
    }

    private static OpenApiOperation OperationOf(EventTypeDto type, OpenApiSchemaReference schema) => new()
    {
        OperationId = $"On{NameOf(type)}",
        Summary = type.Description,
        Parameters =
        [
            .. Headers.Select(header => new OpenApiParameter
            {
                Name = header.Name,
                In = ParameterLocation.Header,
                Required = true,
                Description = header.Description,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            }),
        ],
        RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new OpenApiMediaType { Schema = schema } },
        },
        Responses = new OpenApiResponses
        {
            ["2XX"] = new OpenApiResponse { Description = "The event was taken. Whatever else is answered, it is sent again." },
            ["410"] = new OpenApiResponse { Description = "The receiver wants nothing more; the webhook is switched off." },
        },
    };

    private static OpenApiSchema SchemaOf(EventTypeDto type, OpenApiDocument document)
    {
        var schema = JsonObject.Create(type.Schema)!;

        // The document says which dialect it is, and what a component is called.
        schema.Remove("$schema");
        schema.Remove("$id");
        schema["description"] = type.Description;
        return OpenApiModelFactory.Parse<OpenApiSchema>(
            schema.ToJsonString(), OpenApiSpecVersion.OpenApi3_1, document, out _, OpenApiConstants.Json)!;
    }

    /// <summary>PipelineRunCompleted for pipeline_run.completed.</summary>
    private static string NameOf(EventTypeDto type) =>
        string.Concat(type.Name.Split('.', '_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
