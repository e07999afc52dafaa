using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AssistantPlatform.Api.Common;

/// <summary>Says of every operation whether it takes a session, an API key as well, or nothing.</summary>
internal static class OpenApiSecurity
{
    private const string Bearer = "Bearer";
    private const string ApiKey = ApiKeyAuthentication.SchemeName;

    public static Task DescribeSchemes(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
            },
            [ApiKey] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = ApiKeyAccess.Header,
            },
        };
        return Task.CompletedTask;
    }

    public static Task SayWhatItTakes(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        string[] accepted = metadata.OfType<IAllowAnonymous>().Any() ? []
            : metadata.OfType<OpenToApiKeys>().Any() ? [Bearer, ApiKey]
            : [Bearer];
        operation.Security = [.. accepted.Select(scheme => new OpenApiSecurityRequirement
        {
            [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [],
        })];
        return Task.CompletedTask;
    }
}
