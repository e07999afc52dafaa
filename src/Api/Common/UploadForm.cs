using AssistantPlatform.Domain.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace AssistantPlatform.Api.Common;

/// <summary>What came with a file, in the other parts of its form.</summary>
internal sealed record UploadForm<TFile>(TFile File, IReadOnlyDictionary<string, string> Fields);

/// <summary>Reads a form with one file while it arrives: nothing of the file is ever in memory as a whole.</summary>
internal static class UploadForm
{
    public const string FilePart = "file";

    /// <summary>For what stands around the file in the body.</summary>
    private const int Envelope = 64 * 1024;

    private const int MaxFieldLength = 1024;

    /// <summary>What disks and networks do wrong has numbers of their own.</summary>
    private const int EndedEarly = unchecked((int)0x80131620);

    public static async Task<Result<UploadForm<TFile>>> ReadAsync<TFile>(
        HttpRequest request, Func<string, Stream, Task<Result<TFile>>> receive, CancellationToken cancellationToken)
        where TFile : class
    {
        if (BoundaryOf(request) is not { } boundary)
        {
            return UploadErrors.NoForm;
        }

        try
        {
            return await ReadPartsAsync(new MultipartReader(boundary, request.Body), receive, cancellationToken);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return UploadErrors.TooLarge;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException { HResult: EndedEarly })
        {
            return UploadErrors.NoForm;
        }
    }

    /// <summary>Such a route counts as an upload, takes bodies of this size, and its document says what the form is made of.</summary>
    public static RouteHandlerBuilder TakesUpload(this RouteHandlerBuilder route, int maxBytes, params string[] fields) => route
        .RequireRateLimiting(RateLimits.Upload)
        .WithMetadata(new RequestSizeLimitAttribute(maxBytes + Envelope))
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.RequestBody = BodyOf(fields);
            return Task.CompletedTask;
        });

    private static async Task<Result<UploadForm<TFile>>> ReadPartsAsync<TFile>(
        MultipartReader reader, Func<string, Stream, Task<Result<TFile>>> receive, CancellationToken cancellationToken)
        where TFile : class
    {
        TFile? file = null;
        var fields = new Dictionary<string, string>();
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var about))
            {
                return UploadErrors.NoForm;
            }

            if (!about.IsFileDisposition())
            {
                fields[$"{about.Name}".Trim('"')] = await ReadFieldAsync(section, cancellationToken);
            }
            else if (file is null)
            {
                var received = await receive(NameOf(about), section.Body);
                if (received.Error is { } error)
                {
                    return error;
                }

                file = received.Value;
            }
        }

        return file is null ? UploadErrors.NoFile : new UploadForm<TFile>(file, fields);
    }

    private static OpenApiRequestBody BodyOf(string[] fields)
    {
        var parts = fields.ToDictionary(
            field => field, IOpenApiSchema (_) => new OpenApiSchema { Type = JsonSchemaType.String });
        parts[FilePart] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        var form = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = parts, Required = new HashSet<string> { FilePart } };
        return new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType> { ["multipart/form-data"] = new() { Schema = form } },
        };
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 } boundary
            ? boundary.Value
            : null;

    /// <summary>Some programs send the folders, too.</summary>
    private static string NameOf(ContentDispositionHeaderValue about)
    {
        var name = about.FileNameStar.HasValue ? about.FileNameStar : HeaderUtilities.RemoveQuotes(about.FileName);
        return $"{name}".Split('/', '\\')[^1].Trim();
    }

    private static async Task<string> ReadFieldAsync(MultipartSection section, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(section.Body);
        var buffer = new char[MaxFieldLength];
        return new string(buffer, 0, await reader.ReadBlockAsync(buffer, cancellationToken));
    }
}
