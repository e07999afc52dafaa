using System.Text.Json;
using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantPlatform.Infrastructure.Agents.Running;

internal sealed class ToolJudge(IAreaCatalog areas, ToolCatalog tools, IServiceScopeFactory scopes) : IToolJudge
{
    public Result<string> Check(string area, string tool, JsonElement arguments)
    {
        if (areas.Find(area) is not { } known || tools.ToolsOf(known, scopes: null).GetValueOrDefault(tool) is not { } found)
        {
            return Invalid("The tool is not there any more.");
        }

        return ArgumentCheck.Complaint(arguments, found.Declaration.JsonSchema) is { } complaint
            ? Invalid(complaint)
            : GrantFor(found, NatureOf(found, known, arguments));
    }

    public ToolCallNature NatureOf(AgentTool tool, Area area, JsonElement arguments)
    {
        if (!tool.IsJudged)
        {
            return new ToolCallNature(tool.Traits);
        }

        using var scope = scopes.CreateScope();
        scope.ServiceProvider.GetRequiredService<ToolContext>().Begin(area, (_, _) => { });
        var nature = tool.NatureOf(scope.ServiceProvider, arguments);
        return nature with { Traits = nature.Traits | tool.Traits };
    }

    public static string GrantFor(AgentTool tool, ToolCallNature nature) =>
        nature.Subject is null ? tool.Name : $"{tool.Name} {nature.Subject}";

    private static Error Invalid(string complaint) =>
        CommonErrors.Invalid with { Fields = new Dictionary<string, string[]> { ["arguments"] = [complaint] } };
}
