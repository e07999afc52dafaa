using AssistantPlatform.Api.Agents;

namespace AssistantPlatform.Api;

/// <summary>The one list of everything the API answers to.</summary>
internal static class Endpoints
{
    public static void MapEndpoints(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").RequireAuthorization();
        api.MapModels();
        api.MapAreas();
    }
}
