using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace AssistantPlatform.Api.Common;

/// <summary>The document from which clients are generated, and its pages for people.</summary>
internal static class OpenApiSetup
{
    private const string Version = "v1";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Version, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer(Describe);
        options.AddDocumentTransformer(OpenApiSecurity.DescribeSchemes);
        options.AddDocumentTransformer(OpenApiWebhooks.ShowEvents);
        options.AddOperationTransformer(OpenApiSecurity.SayWhatItTakes);
        options.AddOperationTransformer(OpenApiSchemas.ShowNamesInQueries);
        options.AddOperationTransformer(OpenApiSchemas.DescribePages);
        options.AddOperationTransformer(IdempotentRoutes.ShowKey);
        options.AddSchemaTransformer(OpenApiSchemas.RequireWhatIsAlwaysSent);
        options.AddSchemaTransformer(OpenApiSchemas.ShowOptionalAsItsValue);
        options.AddSchemaTransformer(OpenApiSchemas.ShowProblemMembers);
        options.CreateSchemaReferenceId = OpenApiSchemas.NameOf;
    });

    public static void MapApiDocument(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapScalarApiReference("/docs", Configure).AllowAnonymous();
    }

    private static void Configure(ScalarOptions options) =>
        options.WithTitle("AssistantPlatform API").DisableDefaultFonts().DisableAgent();

    private static Task Describe(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo { Title = "AssistantPlatform", Version = Version };
        document.Servers = [];
        return Task.CompletedTask;
    }
}
